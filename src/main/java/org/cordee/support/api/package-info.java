/** The room for programs. */
@NullMarked
package org.cordee.support.api;

import org.jspecify.annotations.NullMarked;
