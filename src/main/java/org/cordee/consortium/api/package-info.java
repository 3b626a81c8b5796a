/** The REST resources of consortia, invitations and shares. */
@NullMarked
package org.cordee.consortium.api;

import org.jspecify.annotations.NullMarked;
