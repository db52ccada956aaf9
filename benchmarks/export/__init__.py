"""What the service extracts, written in the conventions of public collections; reads their texts, never their gold."""
