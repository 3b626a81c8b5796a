package org.cordee.document.text;

import java.time.Duration;

/**
 * The bounds of reading one paper.
 *
 * @param pages the most pages or sheets that are read; the rest of the paper is left unread
 * @param characters the most characters of all pages together
 * @param unpackedBytes the most bytes to which the parts of an office document may unpack
 * @param time after which the reading is given up
 * @param memory the memory in megabytes of the process that reads a PDF
 */
public record TextLimits(int pages, int characters, long unpackedBytes, Duration time, int memory) {}
