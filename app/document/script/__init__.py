"""The facilitator's running order: what happens when, with what, and what is said."""
