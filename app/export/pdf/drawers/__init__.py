"""One function per kind of block: it turns the block into bricks and gives it its place in the structure."""
