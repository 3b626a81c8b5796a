/** The pages of the room. */
@NullMarked
package org.cordee.compliance.web;

import org.jspecify.annotations.NullMarked;
