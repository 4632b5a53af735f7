"""The small dialogues of a question: park, not agreed, not applicable, note, put aside, choose an example."""
