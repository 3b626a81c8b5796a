/** The directory for programs. */
@NullMarked
package org.cordee.organisation.api;

import org.jspecify.annotations.NullMarked;
