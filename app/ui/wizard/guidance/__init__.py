"""What stands beside the questions: why and how of the question with the cursor; goals, pitfalls, assignment and more of the phase."""
