"""How the columns of a data frame are shown and edited."""
