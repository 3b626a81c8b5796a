/** The REST resources of groupings, invitations and shares. */
@NullMarked
package org.cordee.consortium.api;

import org.jspecify.annotations.NullMarked;
