"""The history of a plan on screen: its versions, what changed since, and the way back."""
