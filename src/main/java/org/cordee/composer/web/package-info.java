/** The REST resources of designs. */
@NullMarked
package org.cordee.composer.web;

import org.jspecify.annotations.NullMarked;
