/** Suggestions while a user types, and the field that chooses codes by words. */
@NullMarked
package org.cordee.nomenclature.web;

import org.jspecify.annotations.NullMarked;
