import { Global, Module } from '@nestjs/common';

/** Quizzes and the taking of them. */
@Global()
@Module({ imports: [], controllers: [], providers: [], exports: [] })
export class QuizzesModule {}
