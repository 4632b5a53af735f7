"""What a page is built of: things with a height that can be split and drawn."""
