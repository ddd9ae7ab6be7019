"""Cases before a body: question, facts, who was not reached, the members' votes, and the decision."""
