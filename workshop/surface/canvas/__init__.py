"""A canvas with what a table put on it: one renderer for every canvas there is.

content   what stands where            measure   how wide words are in our typeface
frame     how high, how small type     fit       texts into boxes
stretch   boxes that grow              path      steps and handovers
places    one field                    plane     points with an arrow
bolts     tensions as lightning        picture   the geometry of the drawing
listing   the same as a list
words     labels and questions as this session has them
"""
