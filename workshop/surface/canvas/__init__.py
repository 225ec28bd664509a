"""A canvas with what a table put on it: one renderer for every canvas there is.

content   what stands where            measure   how wide words are in our typeface
fit       texts into boxes             picture   the geometry of the drawing
bolts     tensions as lightning
listing   the same as a list
words     labels and questions as this session has them
"""
