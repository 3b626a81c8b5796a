/** The API for administrators' access to letters. */
@NullMarked
package org.cordee.notification.api;

import org.jspecify.annotations.NullMarked;
