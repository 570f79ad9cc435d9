import { inFile } from './openWorkbooks';
import { workbookContract } from './workbookContract';

workbookContract(inFile);
