//! What a description says of needs, people, cost and access: suggested, with the words it was read from.
