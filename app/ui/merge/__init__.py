"""A colleague's copy beside the open plan: what differs, what to choose, what it becomes."""
