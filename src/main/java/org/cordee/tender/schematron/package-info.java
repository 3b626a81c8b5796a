/** Checks received notices by the official rules of the European Union, in the background. */
@NullMarked
package org.cordee.tender.schematron;

import org.jspecify.annotations.NullMarked;
