"""From typed text to lines of glyphs: which font has a character, how wide it is, where a line ends."""
