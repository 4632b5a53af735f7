"""What can be chosen for the paper."""
