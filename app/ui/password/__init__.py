"""The password of a plan on screen: setting it, typing it, and the screen that hides the plan until it is typed again."""
