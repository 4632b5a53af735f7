"""Letters, cards and guides for a talk: templates of the form, filled from the plan."""
