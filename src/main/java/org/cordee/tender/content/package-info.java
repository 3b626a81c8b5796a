/** What a consultation says: buyer, procedure and documents, and of each lot its trade, value, period, reservation and terms; and the check of it. */
@NullMarked
@NamedInterface("content")
package org.cordee.tender.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
