/** How an occasion becomes a letter: to whom, about what, in which words; and what could be written to nobody yet. */
@NullMarked
package org.cordee.notification.writing;

import org.jspecify.annotations.NullMarked;
