/** The REST resources of the legal check. */
@NullMarked
package org.cordee.assessment.api;

import org.jspecify.annotations.NullMarked;
