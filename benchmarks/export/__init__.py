"""What the extraction finds, in the conventions of published collections."""
