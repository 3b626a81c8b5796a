/** The conversion of Markdown texts for pages and the memo, and the comparison of two texts. */
@NullMarked
package org.cordee.bid.section.text;

import org.jspecify.annotations.NullMarked;
