/** The REST resources of the application and its evidence. */
@NullMarked
package org.cordee.application.api;

import org.jspecify.annotations.NullMarked;
