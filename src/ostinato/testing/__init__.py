"""Test an app as it is: a session without a server and without a browser."""
