/**
 * The content of a consultation and its lots, from buyer, deadlines and value to reservation and terms; and its check.
 */
@NullMarked
@NamedInterface("content")
package org.cordee.tender.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
