"""Pure thinking: plain values in, plain values out, no Django."""
