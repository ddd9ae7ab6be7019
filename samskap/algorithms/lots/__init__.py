"""Drawing lots so that anybody can draw them again and see the same. Pure."""
