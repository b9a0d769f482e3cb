// The values that expressions work with.
