package org.cordee.document.frame;

/**
 * A post of a price frame: lines under one title, or lines whose numbers begin alike. Posts are given to members.
 *
 * @param key unique in the file
 * @param sheet name of the sheet, empty in a CSV text
 * @param code the number of the post, as 2.3; empty without one
 * @param title the title above the lines, empty without one
 */
public record FramePost(String key, String sheet, String code, String title) {}
