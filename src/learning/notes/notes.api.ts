import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, Req, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock } from '../../platform/clock.js';
import { SignedIn } from '../../platform/http/access.js';
import { idParam, notFound, parseInput } from '../../platform/http/input.js';
import { DeleteNote } from './delete-note.js';
import { noteInput } from './note.input.js';
import { NoteQueries } from './note.queries.js';
import { notesView, noteView, type NoteView } from './note.views.js';
import { SaveNote } from './save-note.js';

const listInput = z.object({ lesson: z.uuid().optional() });

/** One's own notes and highlights, as JSON. */
@Controller('api/v1/notes')
@ApiTags('Learning')
@ApiBearerAuth()
@SignedIn()
export class NotesApi {
  constructor(
    private readonly queries: NoteQueries,
    private readonly saveNote: SaveNote,
    private readonly deleteNote: DeleteNote,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Your notes and highlights', description: 'Nobody else can read them.' })
  @ApiQuery({ name: 'lesson', required: false, description: 'The id of a lesson: only the notes on that one' })
  @ApiOkResponse({ standardSchema: notesView })
  async list(@Req() request: FastifyRequest, @Query() query: unknown): Promise<{ items: NoteView[]; next: null }> {
    const { lesson } = parseInput(listInput, query);
    const notes = await this.queries.ofPerson(request.viewer!.id, { lessonId: lesson ?? null });
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    return { items: notes.map(({ path, standing, ...note }) => note), next: null };
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Keep a note or highlight, or change your words in one',
    description: 'You make the id: sending the same again makes no second one. The marked words stay as they were.',
  })
  @ApiCreatedResponse({ standardSchema: noteView, description: 'The note is new' })
  @ApiOkResponse({ standardSchema: noteView })
  @ApiNotFoundResponse({ description: 'The note is not yours, or there is no such lesson' })
  @ApiConflictResponse({ description: 'note-changed, too-many-notes, not-enrolled or lesson-closed' })
  async save(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id') param: string,
    @Body({ schema: noteInput }) body: unknown,
  ): Promise<NoteView> {
    const id = idParam(param);
    const isNew = await this.saveNote.run(request.viewer!, id, parseInput(noteInput, body), this.clock.now());
    const note = await this.queries.one(request.viewer!.id, id);
    if (!note) throw notFound();
    void reply.status(isNew ? 201 : 200);
    return note;
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete a note', description: 'Deleting what is not there is no error.' })
  @ApiNoContentResponse()
  async remove(@Req() request: FastifyRequest, @Param('id') id: string): Promise<void> {
    await this.deleteNote.run(request.viewer!, idParam(id));
  }
}
