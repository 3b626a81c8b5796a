/** The dated decision tables D1 to D20: which version applies on a day, and how it is evaluated. */
@NullMarked
package org.cordee.law.tables;

import org.jspecify.annotations.NullMarked;
