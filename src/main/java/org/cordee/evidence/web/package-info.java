/** The REST resources of the application and its evidence. */
@NullMarked
package org.cordee.evidence.web;

import org.jspecify.annotations.NullMarked;
