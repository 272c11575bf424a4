"""Charts that are drawn from a data frame alone: which column is what, and the specification that follows."""
