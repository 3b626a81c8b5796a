/** The REST resources of support advice. */
@NullMarked
package org.cordee.support.api;

import org.jspecify.annotations.NullMarked;
