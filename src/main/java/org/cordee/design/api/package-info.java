/** The REST resources of designs. */
@NullMarked
package org.cordee.design.api;

import org.jspecify.annotations.NullMarked;
