/**
 * Searches the directory by words, activity and place: each node keeps a Lucene index of its own and follows the table
 * of changes.
 */
@NullMarked
@NamedInterface("search")
package org.cordee.organisation.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
