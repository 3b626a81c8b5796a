/** The search for mixes over whole numbers: the only package that uses the solver. */
@NullMarked
package org.cordee.design.search;

import org.jspecify.annotations.NullMarked;
