import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors.js';
import { HTTP_MESSAGES } from './http.messages.js';
import { hasRole, type Role, type Viewer } from './viewer.js';

const ACCESS = Symbol('access');

/** This route is for people who are signed in. */
export const SignedIn = () => SetMetadata(ACCESS, []);

/** This route is for people with one of these roles; an admin has them all. */
export const RequiresRole = (...roles: Role[]) => SetMetadata(ACCESS, roles);

/** Keeps the permission that stands beside each route. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.getAllAndOverride<Role[] | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!roles) return true;
    const { viewer } = context.switchToHttp().getRequest<FastifyRequest>();
    requireViewer(viewer);
    if (roles.length > 0 && !hasRole(viewer, ...roles))
      throw new DomainError('forbidden', 'forbidden', HTTP_MESSAGES.forbidden);
    return true;
  }
}

/** @throws DomainError `signed-out` for a guest */
export function requireViewer(viewer: Viewer | null): asserts viewer is Viewer {
  if (!viewer) throw new DomainError('signed-out', 'signed-out', HTTP_MESSAGES.signedOut);
}
