/** The pictures of a section: drawn anew from what was sent, and shown to whoever may read the section. */
@NullMarked
package org.cordee.bid.section.picture;

import org.jspecify.annotations.NullMarked;
