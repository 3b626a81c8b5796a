/**
 * Finds organisations that are candidates in several consortia at once, without telling which, and hides data from them
 * that they must not know.
 */
@NullMarked
@NamedInterface("conflict")
package org.cordee.consortium.conflict;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
