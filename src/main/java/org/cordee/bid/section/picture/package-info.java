/** The pictures of a section, drawn again from the sent files and shown to users who may read the section. */
@NullMarked
package org.cordee.bid.section.picture;

import org.jspecify.annotations.NullMarked;
