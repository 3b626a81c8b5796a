/** The API of the directory. */
@NullMarked
package org.cordee.organisation.api;

import org.jspecify.annotations.NullMarked;
