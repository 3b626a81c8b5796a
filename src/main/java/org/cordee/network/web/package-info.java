/** The pages and the API of networks, their members and their schemes. */
@NullMarked
package org.cordee.network.web;

import org.jspecify.annotations.NullMarked;
