"""Moving a plan to a newer form: the bar that offers it, and the screen on which it is looked through."""
