/** What a text in Markdown looks like in a page and in the memo, and what changed from one text to another. */
@NullMarked
package org.cordee.bid.section.text;

import org.jspecify.annotations.NullMarked;
